import { loadPlan } from '../../../shared/use-cases/improvement/load-plan.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const loadActionPlan = (desk: ConsoleDesk, c: ConsoleContext) =>
  auditedHere(desk, c, { what: 'action plan loaded', target: {} }, () => loadPlan(desk));
