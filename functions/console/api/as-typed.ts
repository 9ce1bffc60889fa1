import { Day } from '../../../shared/domain/kernel/ids.ts';
import type { Typed } from '../../../web/pages/console/actions/typed.ts';

type Body = Readonly<Record<string, string | number | boolean | undefined>>;

/** A body as the page's form would have brought it, so that one reading serves both: a day stands in its three boxes, too. */
export const asTyped = (body: Body): Typed =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const text = String(value);
      if (!Day.safeParse(text).success) return [[name, text]];
      const [year = '', month = '', day = ''] = text.split('-');
      return [
        [name, text],
        [`${name}-day`, day],
        [`${name}-month`, month],
        [`${name}-year`, year],
      ];
    }),
  );
