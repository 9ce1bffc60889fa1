import type { Child } from 'hono/jsx';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import type { Gaps } from '../../../shared/domain/kernel/filled.ts';
import { type Hearer, type InterfaceText, spoken } from '../../wording/spoken.ts';

/** A text marked with its language where that is not English: the page's own text is. */
export const said = (of: Said | string): Child =>
  typeof of === 'string' || of.lang === 'en' ? (
    <>{typeof of === 'string' ? of : of.text}</>
  ) : (
    <span lang={of.lang}>{of.text}</span>
  );

/** A text of the interface, marked in the same way. */
export const say = (to: Hearer, name: InterfaceText, gaps?: Gaps): Child => said(spoken(to, name, gaps));
