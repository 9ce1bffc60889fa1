interface Pattern {
  readonly text: string;
  readonly literals: readonly string[];
  readonly gaps: readonly string[];
}

export interface Match {
  readonly text: string;
  readonly gaps: Readonly<Record<string, string>>;
}

/** Finds the text with gaps that another was filled in from: the most said one first. */
export function matching(texts: readonly string[]): (text: string) => Match | undefined {
  const patterns = texts
    .filter((text) => text.includes('{{'))
    .map(patternOf)
    .toSorted((one, other) => saidIn(other) - saidIn(one));
  return (text) => {
    for (const pattern of patterns) {
      const gaps = gapsIn(pattern, text);
      if (gaps !== undefined) return { text: pattern.text, gaps };
    }
    return undefined;
  };
}

const saidIn = ({ literals }: Pattern): number => literals.reduce((sum, { length }) => sum + length, 0);

function patternOf(text: string): Pattern {
  const parts = text.split(/\{\{|\}\}/);
  return {
    text,
    literals: parts.filter((_, at) => at % 2 === 0),
    gaps: parts.filter((_, at) => at % 2 === 1),
  };
}

/** What stands in the gaps, none of them empty. */
function gapsIn({ literals, gaps }: Pattern, text: string): Match['gaps'] | undefined {
  const [first = '', ...others] = literals;
  if (!text.startsWith(first)) return undefined;
  const found: Record<string, string> = {};
  let from = first.length;
  for (const [at, literal] of others.entries()) {
    const last = at === others.length - 1;
    const end = last ? text.length - literal.length : text.indexOf(literal, from + 1);
    if (end <= from || !text.startsWith(literal, end)) return undefined;
    found[gaps[at] ?? ''] = text.slice(from, end);
    from = end + literal.length;
  }
  return found;
}
