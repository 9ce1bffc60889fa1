import { describe, expect, it } from 'vitest';
import { draftTyped } from '../../../../shared/domain/campaign/draft/typed-draft.ts';
import { typedFrom } from '../../../../shared/domain/campaign/draft/typed-from.ts';
import type { CampaignDraft } from '../../../../shared/domain/campaign/draft/campaign-draft.ts';

const DRAFT: CampaignDraft = {
  id: 'spring-2027',
  title: 'Spring 2027',
  instrument: 'psychological-safety',
  k: 12,
  context: { wave: 'spring-2027' },
  equality: true,
  asks: { regions: [], units: ['N03SW1', 'N03CTM'] },
  languages: 'both',
  opens: '2027-04-05',
  closes: '2027-04-30',
  mailPlan: { reminders: [7, 14], closing: 3, invitations: true },
  contacts: {
    eapPhone: '0800 000 000',
    concernUrl: 'https://concern.example',
    helpEmail: 'help@example.org',
  },
};

const faultsOf = (changes: Readonly<Record<string, string>>) => {
  const typed = typedFrom(DRAFT);
  const read = draftTyped({ ...typed, fields: { ...typed.fields, ...changes } }, true);
  return read.ok ? [] : read.problem.map(({ at }) => at);
};

describe('the form of a draft', () => {
  it('shows a draft so that it is read as the same draft', () => {
    const read = draftTyped(typedFrom(DRAFT), true);
    expect(read).toEqual({ ok: true, value: DRAFT });
  });

  it('reads regions where regions were chosen, whatever units stand in their box', () => {
    const typed = typedFrom({ ...DRAFT, asks: { regions: ['N03'], units: [] } });
    const read = draftTyped({ ...typed, fields: { ...typed.fields, units: 'N50BOLT' } }, true);
    expect(read.ok && read.value.asks).toEqual({ regions: ['N03'], units: [] });
  });

  it.each([
    ['id', 'Spring 2027'],
    ['id', ''],
    ['title', ''],
    ['k', '4'],
    ['k', 'ten'],
    ['opens-day', '32'],
    ['closes-month', ''],
    ['second-reminder', '5'],
    ['first-reminder', '61'],
    ['closing-notice', 'soon'],
    ['help-email', ''],
    ['eap-phone', ' '],
    ['concern-url', ''],
    ['units', ''],
  ])('says at %s that “%s” is wrong, once', (name, value) => {
    const at = /^(opens|closes)-/.test(name) ? name.replace(/-\w+$/, '-day') : name;
    const faults = faultsOf({ [name]: value });
    expect(faults).toContain(at);
    expect(new Set(faults).size).toBe(faults.length);
  });
});
