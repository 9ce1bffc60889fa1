import type { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

interface Asked {
  readonly table: CutTable;
  readonly why: string;
}

export const askForTable = (desk: ConsoleDesk, c: ConsoleContext, campaign: string, asked: Asked) =>
  auditedHere(desk, c, { what: 'table asked for', target: { campaign } }, () =>
    desk.cutRoom.ask({ campaign, ...asked, by: c.var.staff?.name ?? '' }),
  );
