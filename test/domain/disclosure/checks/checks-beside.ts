import { answersBy, asksOf, leavesOpen, splits } from './cut-probes.ts';
import { countsThemes, places, quotesFrom, warns } from './beside-probes.ts';
import { type Check, inFile } from './check.ts';
import { audits, laysOut, limitsCounts, takesBack } from './sensitive-probes.ts';

/** Checks of what is proved of withheld counts, of audits, and of what is published beside releases. */
export const CHECKS_BESIDE: readonly Check[] = [
  ...inFile('proof/sensitive-table.ts', [
    [
      'a withheld count that is new',
      'increments[at]?.isNew === true || isNewlyKnown',
      'isNewlyKnown',
      laysOut('new'),
    ],
    [
      'a withheld count whose people are newly known of otherwise',
      'increments[at]?.isNew === true || isNewlyKnown[atom % periods.length]',
      'increments[at]?.isNew === true',
      laysOut('newly known'),
    ],
    ['a count that is withheld for its own sake', 'isSmall(table, cell) ?', 'false ?', laysOut('small')],
  ]),
  ...inFile('proof/limits-of-count.ts', [
    [
      'what other answers of the same people leave possible',
      '!(isKnown(period) || period.atoms.some(([key]) => isKnown(key)))',
      'true',
      limitsCounts,
    ],
  ]),
  ...inFile('proof/take-back.ts', [
    ['taking back until all is safe', 'now !== undefined && now.unsafe.length > 0', 'false', takesBack],
    ['keeping taken back what is needed', 'else silence.restore(held);', '', takesBack],
  ]),
  ...inFile('proof/verify-record.ts', [
    [
      'an audited group under k',
      'smallest !== null && smallest < record.k',
      'smallest === -1',
      audits('small group'),
    ],
    [
      'an audited group other than recorded',
      'smallest === record.smallestGroup',
      'smallest !== -1',
      audits('other group'),
    ],
    [
      'an audited count that is given away',
      '({ safe }) => !safe',
      '({ safe }) => safe === undefined',
      audits('given away'),
    ],
    [
      'an audited table of parts that tells too much',
      'possible.has(at) && !given.includes(at)',
      'possible.has(at)',
      audits('split'),
    ],
  ]),
  ...inFile('proof/open-split.ts', [
    [
      'a part of whom all but one must have given an answer',
      'if (least > Math.max(0, n - THRESHOLDS.sensitiveOthers)) return false;',
      '',
      leavesOpen('nearly all'),
    ],
    [
      'a sensitive answer that only few can have given',
      'most >= Math.min(PROTECT.high, n)',
      'most >= least',
      leavesOpen('few'),
    ],
    [
      'a withheld count beside shown ones that leave it no choice',
      '!beside.has(answer)',
      'true',
      leavesOpen('known'),
    ],
  ]),
  ...inFile('cuts/shown-groups.ts', [
    ['a row of fewer than k', 'n >= k)', 'n >= 0)', splits('small part')],
    [
      'rows that leave fewer than k',
      'while (shown.length > 0 && left() > 0 && left() < k) shown.pop();',
      'left();',
      splits('small rest'),
    ],
  ]),
  ...inFile('cuts/show-answers.ts', [
    ['a sensitive answer by role', '!sensitive.has(value) &&', '', answersBy('sensitive')],
    ['a total that was never said', 'total(value) !== undefined &&', '', answersBy('unsaid')],
    [
      'a role of whom nearly all gave an answer',
      'group.n - x >= THRESHOLDS.sensitiveOthers',
      'group.n >= x',
      answersBy('nearly all'),
    ],
  ]),
  ...inFile('cuts/cut-gate.ts', [
    [
      'a table of other people than releases counted',
      'whole.n !== undefined && whole.n !== everybody',
      'false',
      asksOf('others'),
    ],
    [
      'a table of a part of a period',
      'partly.push(pile.area);\n      continue;',
      "Object.assign(pile, { stretch: { region: '', after: '', upTo: '' } });",
      asksOf('whole periods'),
    ],
    [
      'a table beside which an earlier one leaves few',
      'parts.some(([, n]) => n < cut.k)',
      'parts.length < 0',
      asksOf('earlier few'),
    ],
  ]),
  ...inFile('elsewhere/too-telling.ts', [
    ['a bulletin that tells of few', 'x < THRESHOLDS.sensitiveLeast || x', 'x', warns('few')],
    ['a bulletin that tells of nearly all', '|| x > n - THRESHOLDS.sensitiveOthers', '', warns('nearly all')],
    ['a bulletin that tells of everybody', 'x >= n);', 'x > n);', warns('everybody')],
  ]),
  ...inFile('elsewhere/said-elsewhere.ts', [
    [
      'a bulletin that came before a release',
      'all.splice(later === -1 ? all.length : later, 0, statement)',
      'all.splice(all.length, later * 0, statement)',
      places('before'),
    ],
    ['people whom a bulletin did not count', 'clock <= upTo && (', '(', places('people')],
  ]),
  ...inFile('themes/theme-counts.ts', [
    ['sensitive themes', 'sensitive ? SENSITIVE : ORDINARY', 'ORDINARY', countsThemes('few')],
    ['themes that are not to be shown', 'isCurrent(counts, showings, code) ?', 'true ?', countsThemes('few')],
  ]),
  ...inFile('themes/theme-gate.ts', [
    [
      'themes that the proofs take back',
      'own.includes(theme) ? WITHHELD_VALUE : figure',
      'figure',
      countsThemes('few others'),
    ],
  ]),
  ...inFile('themes/theme-cells.ts', [
    ['themes of fewer than k texts', 'if (open.n < k) continue;', '', countsThemes('few texts')],
  ]),
  ...inFile('themes/theme-agreement.ts', [
    ['agreement over fewer than k comments', 'comments < k || ', '', countsThemes('few comments')],
  ]),
  ...inFile('themes/quotes.ts', [
    [
      'a quote from texts that are not counted',
      'return counted && own',
      'return own',
      quotesFrom('uncounted'),
    ],
    ['a quote from fewer than 15', '>= QUOTE_LEAST', '>= 0', quotesFrom('few writers')],
  ]),
];
