import type { TypedDay } from '../../../../shared/domain/kernel/typed-day.ts';

/** What was typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

export const typedDay = (typed: Typed, name: string): TypedDay => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
});
