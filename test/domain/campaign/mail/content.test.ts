import { describe, expect, it } from 'vitest';
import { mailContent, welshLacking } from '../../../../shared/domain/campaign/mail/content.ts';
import { letterTexts } from '../../../../shared/domain/campaign/mail/letter.ts';
import { MAIL_KINDS, type MailKind } from '../../../../shared/domain/campaign/mail/kinds.ts';
import { ENGLISH } from '../../../../shared/domain/campaign/mail/words-en.ts';
import { MAIL_TEXTS } from '../../../../shared/domain/campaign/mail/mail-texts.ts';
import { WELSH_DRAFT } from '../../../../shared/domain/campaign/mail/words-cy.ts';
import { catalogue } from '../../../../shared/domain/instrument/catalogue.ts';
import { minutesFor } from '../../../../shared/domain/instrument/minutes.ts';
import type { Instrument, Translation } from '../../../../shared/domain/instrument/instrument.ts';

const HOUSE = catalogue();
const EXIT = HOUSE.find(({ id }) => id === 'exit-interview')!;
const LINK = 'https://survey.example/i/abcdefghijklmnopqrstuvwxyz012345';
const STOP = 'https://survey.example/no-mail/abcdefghijklmnopqrstuvwxyz012345';
const campaign = {
  k: 12,
  contacts: { eapPhone: '0800', concernUrl: 'https://raise.example', helpEmail: 'help@survey.example' },
};

/** As if a translator had signed off the draft as it is. */
const SIGNED_OFF = Object.fromEntries(
  [...MAIL_TEXTS.texts].map(([key, en]) => [key, { en, text: MAIL_TEXTS.suggestions[key]! }]),
);
const LINKS = { link: LINK, stop: STOP, expires: '2026-05-31' };

const contentOf = (kind: MailKind, instrument: Instrument = EXIT, cy: Translation = SIGNED_OFF) =>
  mailContent(kind, campaign, instrument, LINKS, cy);

const every = MAIL_KINDS.flatMap((kind) => HOUSE.map((instrument) => [kind, instrument.id] as const));
const instrumentOf = (id: string) => HOUSE.find((one) => one.id === id)!;

describe.each(every)('the %s of %s', (kind, id) => {
  const instrument = instrumentOf(id);
  const { subject, text, html } = contentOf(kind, instrument);

  it('has the link, its last day and where to ask, in text and in HTML, in English and in Welsh', () => {
    for (const part of [text, html]) {
      for (const said of [LINK, 'Sunday 31 May 2026', 'dydd Sul 31 Mai 2026', 'help@survey.example']) {
        expect(part).toContain(said);
      }
    }
    expect(subject).toContain(instrument.title);
    expect(html).toContain('<div lang="en">');
    expect(html).toContain('<div lang="cy">');
  });

  it("promises the campaign's own k in both languages, and never that anything is anonymous", () => {
    expect(text).toContain('at least 11 others');
    expect(text).toContain('groups of 12 or more');
    expect(text).toContain('11 o bobl eraill');
    expect(text).toContain('grwpiau o 12 neu fwy');
    expect(text.toLowerCase()).not.toMatch(/anonym|ddienw|dienw/);
  });

  it('holds nothing that could tell when it is opened: no picture, and no address but its own two', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|background=/i);
    expect(new Set(html.match(/https?:[^"<\s]+/g))).toEqual(new Set([LINK, STOP]));
    expect(new Set(text.match(/https?:\S+/g))).toEqual(new Set([LINK, STOP]));
  });

  it('says as many minutes as the first page does', () => {
    const { least, most } = minutesFor(instrument, {});
    expect(text).toContain(`about ${least} to ${most} minutes`);
    expect(text).toContain(`tua ${least} i ${most} munud`);
  });

  it('is in plain words: no "please" and no short negatives', () => {
    expect(text.split('-'.repeat(40))[0]).not.toMatch(/please|n't|n’t/i);
  });

  it('speaks of leaving to leavers alone, and says to each whom it is for', () => {
    expect(/are leaving|sy'n gadael/.test(text)).toBe(id === 'exit-interview');
    for (const { about } of [ENGLISH, WELSH_DRAFT]) {
      const lines = about[id as keyof typeof about];
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(text).toContain(line);
    }
  });

  it('thanks those who have answered in every mail but the first, which asks nothing of the kind', () => {
    expect(text.includes('thank you')).toBe(kind !== 'invitation');
    expect(text.includes('diolch')).toBe(kind !== 'invitation');
    expect(text.includes('goes to everyone')).toBe(kind !== 'invitation');
  });
});

describe.each(HOUSE.map(({ id }) => id))('the letter of %s', (id) => {
  it('says in both languages what a mail says, and nothing that only a mail can do', () => {
    const instrument = instrumentOf(id);
    const [english, welsh] = letterTexts(campaign, instrument, '2026-05-31', SIGNED_OFF);
    const said = [...english!.before, ...english!.after].join('\n');
    expect(said).toContain('Sunday 31 May 2026');
    expect(said).toContain('at least 11 others');
    expect(said).toContain(ENGLISH.about[id as keyof typeof ENGLISH.about][0]);
    expect(said).not.toMatch(/email about|forward|Stop|please|n't/);
    expect([...welsh!.before, ...welsh!.after].join('\n')).toContain('dydd Sul 31 Mai 2026');
    expect([english!.lang, welsh!.lang]).toEqual(['en', 'cy']);
    expect(welsh!.before).toHaveLength(english!.before.length);
  });
});

describe('Welsh that no translator has signed off', () => {
  it('is sent to nobody: the mail and the letter are in English, and say so', () => {
    for (const kind of MAIL_KINDS) {
      const { subject, text, html } = contentOf(kind, EXIT, {});
      for (const said of [subject, text, html]) {
        for (const draft of Object.values(MAIL_TEXTS.suggestions))
          expect(said).not.toContain(draft.split('{{')[0]);
      }
      expect(subject).not.toContain('|');
      expect(text).toContain('This message is not in Welsh yet.');
      expect(html).not.toContain('lang="cy"');
    }
    const letters = letterTexts(campaign, EXIT, '2026-05-31', {});
    expect(letters.map(({ lang }) => lang)).toEqual(['en']);
    expect(letters[0]!.after.at(-1)).toBe('This message is not in Welsh yet.');
  });

  it('keeps a mail in English by one line alone, whichever it is, and other mails go on', () => {
    const heldBy = new Map<string, readonly MailKind[]>();
    for (const key of Object.keys(SIGNED_OFF)) {
      const stale = { ...SIGNED_OFF, [key]: { en: 'What it said before.', text: SIGNED_OFF[key]!.text } };
      const held = MAIL_KINDS.filter((kind) => !contentOf(kind, EXIT, stale).html.includes('lang="cy"'));
      expect(
        MAIL_KINDS.filter((kind) => welshLacking(kind, campaign, EXIT, LINKS, stale).length > 0),
      ).toEqual(held);
      heldBy.set(key, held);
    }
    expect(heldBy.get('lastReminder')).toEqual(['second-reminder']);
    expect(heldBy.get('about.candidate-feedback.1')).toEqual([]);
    expect([...heldBy.values()].filter((held) => held.length > 0).length).toBeGreaterThan(14);
  });

  it('goes to a translator as a draft of every line, with its gaps', () => {
    expect(Object.keys(MAIL_TEXTS.suggestions).toSorted()).toEqual([...MAIL_TEXTS.texts.keys()].toSorted());
    for (const [key, english] of MAIL_TEXTS.texts) {
      const gaps = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
      expect([key, gaps(MAIL_TEXTS.suggestions[key]!)]).toEqual([key, gaps(english)]);
    }
    for (const kind of MAIL_KINDS) expect(contentOf(kind).text).not.toContain('{{');
  });
});

describe('mail content', () => {
  it('says in both languages which mail is the last', () => {
    expect(contentOf('closing').text).toContain('our last email');
    expect(contentOf('closing').text).toContain('neges olaf');
    expect(contentOf('second-reminder').subject).toContain('Last reminder | Nodyn atgoffa olaf');
  });

  it('tells staff that no team is shown, candidates that no application hangs on it, and assessors where to turn now', () => {
    const said = (id: string) => contentOf('invitation', instrumentOf(id)).text;
    expect(said('psychological-safety')).toContain('never for a team');
    expect(said('candidate-feedback')).toContain('no difference to any application');
    expect(said('assessor-feedback')).toContain('tell the recruitment lead now');
  });

  it('is written for an instrument that nobody foresaw', () => {
    const { text } = contentOf('invitation', { ...EXIT, id: 'another', title: 'How is the canteen?' });
    expect(text).toContain('How is the canteen?');
    expect(text).not.toMatch(/leaving/);
  });

  it('marks a title without Welsh as English within the Welsh', () => {
    const [, welsh = ''] = contentOf('reminder').html.split('<div lang="cy">');
    expect(welsh).toContain(`<span lang="en">${EXIT.title}</span>`);
    expect(contentOf('reminder').html.split('<hr>')[0]).not.toContain('<span');
  });

  it('uses a Welsh title where there is one', () => {
    const cy = { title: { en: EXIT.title, text: 'Dywedwch wrthym' } };
    expect(contentOf('invitation', { ...EXIT, translations: { cy } }).subject).toBe(
      `${EXIT.title} | Dywedwch wrthym`,
    );
  });

  it('cannot be broken out of by a title', () => {
    const { html } = contentOf('invitation', { ...EXIT, title: '<b>"Why" & \'how\'</b>' });
    expect(html).toContain('&lt;b&gt;&quot;Why&quot; &amp; &#39;how&#39;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });
});
