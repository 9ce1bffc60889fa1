import { type Input, type Option, Stop } from './command.ts';

export const BATCH: Readonly<Record<string, Option>> = {
  batch: { type: 'string', value: 'NUMBER', says: 'an earlier batch of the region (default its newest)' },
};

/** Which batch a command is about, as the function takes it. */
export function batchOf({ words: [campaign = '', region = ''], text }: Input) {
  const number = text('batch');
  if (number !== undefined && !/^[1-9]\d{0,3}$/.test(number))
    throw new Stop('--batch takes the number of a batch: see coding list.');
  return { campaign, region, ...(number !== undefined && { number: Number(number) }) };
}

/** Who codes: two people must not code under one name, so it is never guessed. */
export function coderOf({ text }: Input, option = 'coder'): string {
  const coder = text(option)?.trim() ?? '';
  if (coder === '') throw new Stop(`Say who you are, in the same way each time: --${option} NAME.`);
  return coder;
}
