import { alone, type Identifiers } from '../answer/redact.ts';

const AT = '[ \\t]*[\\[({<][ \\t]*at[ \\t]*[\\])}>][ \\t]*';
const DOT = '(?:\\.|[ \\t]*[\\[({]?dot[\\])}]?[ \\t]*)';
const NAME = '[\\p{L}\\p{N}_+-]{1,64}';
const END = '(?:com|uk|org|net|cymru|wales|example)';

/**
 * Identifiers as people also write them, beyond the forms of the rule. Where the loose form is an everyday run of words
 * too ("a 2019 we", "on 12 03 24"), only capitals are taken for it.
 */
export const LOOSE: Identifiers = [
  ['email', alone(`${NAME}(?:${DOT}${NAME}){0,3}${AT}${NAME}(?:${DOT}${NAME}){1,4}`)],
  ['email', alone(`${NAME}(?: dot ${NAME}){0,3} at (?:${NAME} dot ){1,4}${END}`)],
  ['email', alone(`${NAME}(?:\\.${NAME}){0,3} at (?!www\\.|gov\\.uk)(?:${NAME}\\.){1,4}${END}`)],
  // A name of somebody on a social network.
  ['email', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]{3,30}/giu],
  ['nino', alone('[A-Z][ .-]?[A-Z](?:[ .-]?\\d){6}[ .-]?[A-D]')],
  ['nino', alone('[A-Z]{2}(?:\\d{2}[ .-]?){2}\\d{2}')],
  ['nino', alone('[A-Z]{2} \\d{2}[ -]?\\d{2}[ -]?\\d{2}', 'gu')],
  ['nomis', alone('[A-Z][ -]?\\d{4}[ -]?[A-Z]{2}', 'gu')],
  ['crn', alone('[A-Z]-\\d{6}')],
  ['crn', alone('[A-Z][ -]?\\d{3}[ -]\\d{3}', 'gu')],
  [
    'phone',
    /(?<![\p{L}\p{N}+])(?:\(?(?:\+|00)?44\)?[ .-]?(?:\(0\)[ .-]?)?|\(?0[ .-]?)\d(?:[ ().-]{0,2}\d){8,9}(?![\p{L}\p{N}])/giu,
  ],
];
