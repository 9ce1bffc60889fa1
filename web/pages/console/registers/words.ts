import {
  type RegisterEntry,
  type RegisterName,
  REGISTERS,
} from '../../../../shared/domain/improvement/register.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';

export const registerLink = (register: RegisterName) => ({
  text: REGISTERS[register].title,
  href: `/registers/${register}`,
});

/** A field as it is read: pounds with their sign, days in words. */
export function valueWords(
  { register, values }: Pick<RegisterEntry, 'register' | 'values'>,
  id: string,
): string {
  const value = values[id];
  const as = REGISTERS[register].fields.find((field) => field.id === id)?.as;
  if (value === undefined) return 'Not given';
  if (as === 'pounds') return `£${Number(value).toLocaleString('en-GB')}`;
  return as === 'day' ? dayInWords(value) : value;
}
