import { escaped } from '../../shared/domain/kernel/escaped.ts';
import type { LetterText } from '../../shared/domain/campaign/mail/letter.ts';
import type { Letter, Letters } from '../../shared/use-cases/letters.ts';

/** Letters for a printer: one sheet each, English above Welsh, with nothing on it that another file brings. */
export const letterPages = ({ letters, texts }: Pick<Letters, 'letters' | 'texts'>): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Letters</title>',
    `<style>${STYLE}</style></head><body>`,
    ...letters.map((letter) => sheet(letter, texts[letter.expires] ?? [])),
    '</body></html>',
    '',
  ].join('\n');

const STYLE = `
@page { size: A4; margin: 18mm }
body { font: 11pt/1.35 Arial, sans-serif; margin: 0 }
article { break-after: page }
h2 { font-size: 13pt; margin: 0 0 2mm }
p { margin: 0 0 2mm }
section + section { border-top: 1px solid; margin-top: 5mm; padding-top: 5mm }
.for { text-align: right }
.link { font: bold 11.5pt/1.3 "Courier New", monospace; overflow-wrap: anywhere }
`;

const sheet = ({ address, link }: Letter, parts: readonly LetterText[]): string =>
  `<article>\n<p class="for">${escaped(address)}</p>\n${parts.map((part) => section(part, link)).join('\n')}\n</article>`;

const section = ({ lang, title, titleLang, before, after }: LetterText, link: string): string =>
  [
    `<section lang="${lang}"><h2 lang="${titleLang}">${escaped(title)}</h2>`,
    ...before.map(paragraph),
    `<p class="link">${escaped(link)}</p>`,
    ...after.map(paragraph),
    '</section>',
  ].join('\n');

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
