/** A place in a clause where a signal stands: the words before it and after it, contractions written out. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

const SMALL = "(?: [\\w'-]+)";
/** The pay; pay, workload or my manager, as a list is written out below. */
const LISTED = `${SMALL}{0,2}(?: (?:or|nor|and)${SMALL}{0,2}){0,3}`;
const REASON = '(?:problems?|issues?|reasons?|factors?|causes?|why|left|leaving)';

/** It was not the X; not because of X; nothing to do with X; no complaints about X. */
const NOT_THE_REASON = [
  new RegExp(
    `(?<!\\bthere )\\b(?:is|was|were|are) not (?:really |actually )?(?:the|my|our|so much)${SMALL}? $`,
    'i',
  ),
  new RegExp(
    `\\bnot(?: (?:leave|leaving|left|go|going|resign|quit|really|mainly|primarily))* (?:because of|due to|down to|about|over|for)${SMALL}{0,2} $`,
    'i',
  ),
  new RegExp(`\\b(?:nothing|little|not much) (?:at all )?(?:to do with|against|wrong with)${LISTED} $`, 'i'),
  new RegExp(`\\bno (?:problems?|issues?|complaints?|concerns?|trouble) (?:with|about)${LISTED} $`, 'i'),
  new RegExp(`\\b(?:rather than|instead of|as opposed to)(?: the| my)? $`, 'i'),
  new RegExp(`\\b(?:not|never) fault${SMALL}? $`, 'i'),
];

/** X was not the problem; X had nothing to do with it; X did not matter. */
const WAS_NOT_THE_REASON = [
  new RegExp(
    `^${SMALL}{0,3} (?:is|was|were|are) (?:not|never) (?:really |actually )?(?:an? |the |my |why )?${SMALL}{0,2} ?${REASON}\\b`,
    'i',
  ),
  new RegExp(`^${SMALL}{0,2} (?:has|have|had) (?:nothing|little|not much) (?:at all )?to do with\\b`, 'i'),
  new RegExp(
    `^${SMALL}{0,2} (?:do|does|did|has|have) not (?:really )?(?:matter|come into|play|bother|make me|cause|affect)`,
    'i',
  ),
];

/** I would not say X; I do not think it was the X. With more behind it, "I would not say X was bearable" is about X. */
const NOT_SAID =
  /\b(?:not|never) (?:say|think|believe|feel)(?: that)?(?: (?:it|this) (?:is|was))?(?: the| my| about)? $/i;
const ENDS = new RegExp(`^ ?(?:$|(?:is|was|were) (?:the|a|an|my|why)${SMALL}{0,2} ?${REASON}?)`, 'i');

/** No X; without X; was never X. "Not only", "no longer" and "could not" deny nothing. */
const NONE_OF_IT = new RegExp(
  `(?<!\\b(?:can|could|able|would|will) )\\b(?:no|not|never|without|nor|neither)(?! (?:only|just|merely|longer|enough|doubt)\\b)${SMALL}{0,3} $`,
  'i',
);

/** "They do not pay enough", "not paid properly" and "no pay rise" are about pay. */
const ENOUGH = new RegExp(`^(?:${SMALL}{0,3} enough| (?:rise|increase|properly|fairly))\\b`, 'i');
const TOO_MUCH = /\b(?:enough|too|so|better|proper|fair|decent|good|adequate) (?:[\w'-]+ )?$/i;

const is = (patterns: readonly RegExp[], text: string): boolean => patterns.some((one) => one.test(text));

/** Is the subject named only to say that it was not the reason? */
export const isRuledOut = ({ before, after }: Place): boolean =>
  is(NOT_THE_REASON, before) || is(WAS_NOT_THE_REASON, after) || (NOT_SAID.test(before) && ENDS.test(after));

/** Is it said that there was none of it? */
export const isDenied = ({ before, after }: Place): boolean =>
  NONE_OF_IT.test(before) && !ENOUGH.test(after) && !TOO_MUCH.test(before);

const CONTRACTED = /\b(is|was|are|were|do|does|did|have|has|had|could|would|should|ca|wo|need)n['’]?t\b/gi;
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

/** Clauses of a text, contractions written out, one space between words and one at each end. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .replaceAll(CONTRACTED, (_, verb: string) => `${WHOLE[verb.toLowerCase()] ?? verb} not`)
    .replaceAll(/\bcannot\b/gi, 'can not')
    .replaceAll('’', "'")
    .replaceAll(/\b(case|work)[ -](?=loads?\b)/gi, '$1')
    // "Pay, workload or my manager" is one list of what is denied.
    .replaceAll(/,(?=\s+(?:[\w'-]+\s+){1,3}n?or\s)/gi, ' or')
    .split(/[.;:!?,()\n\r–—]+|\s(?:but|however|although|though|except|instead)\s/i)
    .map((clause) => ` ${clause.trim().replaceAll(/\s+/g, ' ')} `)
    .filter((clause) => clause.trim() !== '');
