import type { InstrumentLine } from '../../shared/use-cases/list-instruments.ts';

export function instrumentText({ id, version, title, minutes, target, welsh }: InstrumentLine): string {
  const { least, typical, most, questions } = minutes;
  const stale = welsh.stale === 0 ? '' : `, ${welsh.stale} stale`;
  return (
    `${id} ${version}, "${title}": about ${typical} minutes (${least} to ${most}) for ${questions} questions; it was ` +
    `written for ${target.join(' to ')}. Welsh: ${welsh.welsh} of ${welsh.texts} texts${stale}.`
  );
}
