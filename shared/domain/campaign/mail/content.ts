import type { Instrument, Translation } from '../../instrument/instrument.ts';
import { escaped } from '../../kernel/escaped.ts';
import type { Campaign } from '../campaign.ts';
import type { MailKind } from './kinds.ts';
import { mailSayer } from './mail-texts.ts';
import { type MailPart, mailPart, type Paragraph, type PersonalLinks } from './paragraphs.ts';
import { NOT_IN_WELSH } from './words-en.ts';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * English and Welsh in one mail, since nobody is asked beforehand which they read; English alone, which says so, until
 * a translator has signed off every line of the Welsh. Nothing in it can be followed: no picture, and no address but
 * the two that are the person's own.
 */
export function mailContent(
  kind: MailKind,
  campaign: Surveyed,
  instrument: Instrument,
  links: PersonalLinks,
  cy: Translation,
): MailContent {
  const english = mailPart('en', kind, campaign, instrument, links, cy);
  const welsh = mailPart('cy', kind, campaign, instrument, links, cy);
  if (welshLacking(kind, campaign, instrument, links, cy).length > 0) return inEnglish(english);
  const below = mailSayer('cy', cy).say('welshBelow');
  return {
    subject: subjectOf(english, welsh),
    text: [below, ...texts(english), '-'.repeat(40), ...texts(welsh), ''].join('\n\n'),
    html: page(subjectOf(english, welsh), [
      `<p lang="cy">${escaped(below)}</p>`,
      section(english),
      '<hr>',
      section(welsh),
    ]),
  };
}

type Surveyed = Pick<Campaign, 'k' | 'contacts' | 'context'>;

function inEnglish(english: MailPart): MailContent {
  const { subject, title } = english;
  const about = subject === '' ? title : `${subject}: ${title}`;
  return {
    subject: about,
    text: [...texts(english), NOT_IN_WELSH, ''].join('\n\n'),
    html: page(about, [section(english), `<p>${escaped(NOT_IN_WELSH)}</p>`]),
  };
}

/** What a translator has still to sign off before a mail of this kind has its Welsh. */
export const welshLacking = (
  kind: MailKind,
  campaign: Surveyed,
  instrument: Instrument,
  links: PersonalLinks,
  cy: Translation,
): readonly string[] => {
  const below = mailSayer('cy', cy);
  below.say('welshBelow');
  return [...below.lacking, ...mailPart('cy', kind, campaign, instrument, links, cy).lacking];
};

function subjectOf(english: MailPart, welsh: MailPart): string {
  const titles = [...new Set([english.title, welsh.title])].join(' | ');
  return english.subject === '' ? titles : `${english.subject} | ${welsh.subject}: ${titles}`;
}

const texts = ({ paragraphs }: MailPart): readonly string[] =>
  paragraphs.map((one) => ('text' in one ? one.text : `${one.label}:\n${one.address}`));

const section = (part: MailPart): string =>
  `<div lang="${part.lang}">\n${part.paragraphs.map((one) => `<p>${marked(part, markup(one))}</p>`).join('\n')}\n</div>`;

/** A title that has no Welsh is English within the Welsh, and said to be. */
const marked = ({ lang, title, titleLang }: MailPart, html: string): string =>
  lang === titleLang
    ? html
    : html.replaceAll(escaped(title), `<span lang="${titleLang}">${escaped(title)}</span>`);

function markup(one: Paragraph): string {
  if ('text' in one) return escaped(one.text);
  const address = escaped(one.address);
  const followed = `<a href="${address}">${escaped(one.label)}</a>`;
  return one.orCopy === undefined ? followed : `${followed}, ${escaped(one.orCopy)}<br>${address}`;
}

const page = (title: string, body: readonly string[]): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escaped(title)}</title></head>`,
    '<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere">',
    ...body,
    '</body></html>',
  ].join('\n');
