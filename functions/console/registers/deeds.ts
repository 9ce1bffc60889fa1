import {
  addEntry,
  changeEntry,
  type Writing,
} from '../../../shared/use-cases/improvement/register-entries.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

type Written = Omit<Writing, 'by'>;

/** Writes an entry as somebody typed it; its id is minted with the form. */
export const writeRegister = (desk: ConsoleDesk, c: ConsoleContext, written: Written) =>
  auditedHere(desk, c, { what: 'register entry written', target: targetOf(written) }, () =>
    addEntry(desk, { ...written, by: nameIn(c) }),
  );

/** Changes it, where what was typed names the revision that stands. */
export const changeRegister = (desk: ConsoleDesk, c: ConsoleContext, written: Written) =>
  auditedHere(desk, c, { what: 'register entry changed', target: targetOf(written) }, () =>
    changeEntry(desk, { ...written, by: nameIn(c) }),
  );

const targetOf = ({ register, id }: Written) => ({ register, entry: id });

const nameIn = ({ var: { staff } }: ConsoleContext): string => staff?.name ?? '';
