import type { ConsoleContext } from './context.ts';

/** Which batch of comments a page is about. */
export function addressIn(c: ConsoleContext) {
  const { campaign = '', region = '', number = '' } = c.req.param() as Readonly<Record<string, string>>;
  return { campaign, region, number: /^[1-9]\d{0,3}$/.test(number) ? Number(number) : 0 };
}

/** The same for the audit log. */
export const targetOf = (c: ConsoleContext): Record<string, string> => {
  const { campaign, region, number } = addressIn(c);
  return { campaign, region, batch: String(number) };
};

/** By the sign-in service's id: a name may change, and two people may share one. */
export const coderOf = ({ var: { staff } }: ConsoleContext): string => staff?.id ?? '';
