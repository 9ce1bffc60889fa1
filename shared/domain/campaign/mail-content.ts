import type { Instrument } from '../instrument/instrument.ts';
import { dayInWords } from '../kernel/day-in-words.ts';
import type { Campaign } from './campaign.ts';

export type MailKind = 'invitation' | 'reminder';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A link and the last day on which it works. */
export interface IssuedLink {
  readonly link: string;
  readonly expires: string;
}

/** Nothing in a mail can be followed: no picture, no address but the link's own. */
export function mailContent(
  kind: MailKind,
  campaign: Campaign,
  instrument: Instrument,
  { link, expires }: IssuedLink,
): MailContent {
  const before = [...OPENING[kind](instrument.title), ...whatItIs(campaign, instrument)];
  const after = [
    `Your link works until the end of Sunday ${dayInWords(expires)}. It is yours alone, and answers can be sent ` +
      `with it once: do not forward this email.`,
    `If the link does not work, or you have a question, write to ${campaign.contacts.helpEmail}.`,
  ];
  const title = kind === 'invitation' ? instrument.title : `Reminder: ${instrument.title}`;
  return {
    subject: title,
    text: [...before, `Start here:\n${link}`, ...after, ''].join('\n\n'),
    html: page(title, [
      ...before.map(escaped),
      `<a href="${escaped(link)}">Start the survey</a>, or copy this address into a browser:<br>${escaped(link)}`,
      ...after.map(escaped),
    ]),
  };
}

const OPENING: Record<MailKind, (title: string) => readonly string[]> = {
  invitation: (title) => [`You are invited to take part in a survey: ${title}.`],
  reminder: (title) => [
    `If you have sent your answers to "${title}", thank you. There is nothing more to do.`,
    'We do not know who has answered, so this reminder goes to everyone who was invited.',
  ],
};

function whatItIs({ k }: Campaign, { target_minutes: [least, most] }: Instrument): readonly string[] {
  return [
    `It takes ${least} to ${most} minutes, on a phone or a computer. You can stop and go on later. ` +
      'Taking part is your choice.',
    'Your answers are confidential. They are sealed when you send them, and mixed with those of at least ' +
      `${k - 1} others at a monthly shuffle. Figures appear only for groups of ${k} or more.`,
  ];
}

const page = (title: string, paragraphs: readonly string[]): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5">',
    ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
    '</body></html>',
  ].join('\n');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
