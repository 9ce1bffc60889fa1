/** A word of a name as it is compared: no case, accents, apostrophes or hyphens. */
export const nameWord = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** One letter names nobody, and would hide half of a text. */
const SHORTEST = 2;

/** The words of a list of names, each once and in order of the alphabet: which belong to one person is not kept. */
export function nameWords(list: string): readonly string[] {
  const words = (list.match(WORD) ?? []).flatMap((word) => [word, ...word.split('-')]);
  return [...new Set(words.map(nameWord))].filter((word) => word.length >= SHORTEST).sort();
}

/** A word with what joins its parts: O'Brien, Smith-Jones. */
export const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Names that are months, which have a capital anyway. */
export const MONTHS: ReadonlySet<string> = new Set(['april', 'may', 'june', 'august']);

/** Names that are everyday words too: hidden only where they are written as names are. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'april august baker banks bell best bishop black blunt bond brown bush butcher carpenter case chance change ' +
    'charity church clay close cook cooper cross daisy dale dawn day dean drew dry english ever faith farmer field ' +
    'fish fisher forest fox frank free french gay glad gold good grace grant gray green grey guy hall hand hart ' +
    'heath hill hope house hunt hunter ivy jack joy june king knight lake lamb lane law leader little long love low ' +
    'major mark marsh mason may mayor melody miller moody moon moss noble north page park parks parsons paul penny ' +
    'pet pike poor pope potter power price pride prince quick read reed rich rob rock rose rush sage savage self ' +
    'senior sharp shaw sharp short small smart smith speed spring star steel stone storm strange street strong ' +
    'summer swift tanner taylor temple trust turner wall ward waters way weaver webb wells west white will wise wood ' +
    'woods work worth young pat bob bill sue don art miles wing an so she he do we me no as at'
  ).split(' '),
);
