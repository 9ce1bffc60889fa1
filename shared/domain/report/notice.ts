import { escaped } from '../kernel/escaped.ts';

export interface Notice {
  readonly title: string;
  /** Of the report in the console. */
  readonly address: string;
}

/** Tells a reader that there is a report for them. It holds no figure: those stand behind the sign-in. */
export function noticeMail({ title, address }: Notice) {
  const subject = 'A report for you in the Holdfast research console';
  const before = [
    `A report was published to you: ${title}.`,
    'Sign in to the console with your work account to read it. The page is only for you, and each opening is recorded:',
  ];
  const after = [
    'This message has no figures in it. Do not forward the report: ask the researcher who published it if somebody ' +
      'else needs it.',
  ];
  const link = escaped(address);
  return {
    subject,
    text: [...before, address, ...after, ''].join('\n\n'),
    html: [
      '<!DOCTYPE html>',
      '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
        `<title>${subject}</title></head>`,
      '<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere">',
      ...before.map(paragraph),
      `<p><a href="${link}">${link}</a></p>`,
      ...after.map(paragraph),
      '</body></html>',
    ].join('\n'),
  };
}

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
