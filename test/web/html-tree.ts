/** A line for each tag and text, so that two renderings of the same tree are equal and a difference reads well. */
export function htmlTree(html: string): string[] {
  const lines: string[] = [];
  for (const [token] of html.matchAll(/<!--[^]*?-->|<\/?[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gi)) {
    if (token.startsWith('<!--')) continue;
    if (!token.startsWith('<')) lines.push(...words(token));
    else if (token.startsWith('</')) {
      lines.push(`</${token.slice(2, -1).trim().toLowerCase()}>`);
    } else {
      const opening = tag(token);
      lines.push(opening);
      // `<path/>` and `<path></path>` are one thing.
      if (token.endsWith('/>') && !VOID.has(nameOf(opening))) lines.push(`</${nameOf(opening)}>`);
    }
  }
  return lines;
}

const VOID = new Set(['input', 'hr', 'br', 'img', 'link', 'meta']);

const nameOf = (opening: string): string => /^<([^\s>]+)/.exec(opening)?.[1] ?? '';

const words = (text: string): string[] => {
  const plain = decode(text).replace(/\s+/g, ' ').trim();
  return plain === '' ? [] : [plain];
};

function tag(token: string): string {
  const [, name = '', rest = ''] = /^<([^\s/>]+)([^]*?)\/?>$/.exec(token) ?? [];
  const attributes = [...rest.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g)]
    .map(([, key = '', double, single]) => [key, decode(double ?? single ?? '')] as const)
    .filter(([key]) => !isScriptHook(key))
    .map(
      ([key, value]) => `${key}=${key === 'class' ? value.split(/\s+/).filter(Boolean).join(' ') : value}`,
    );
  return `<${[name.toLowerCase(), ...attributes.toSorted()].join(' ')}>`;
}

/** What only the script of govuk-frontend reads: no page here loads it, so no component prints them. */
const isScriptHook = (attribute: string): boolean =>
  /^data-(module|behaviour|prevent-double-click|disable-auto-focus|maxlength|maxwords|threshold|count-type|i18n\.)/.test(
    attribute,
  );

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The tree less each element, with all inside it, whose opening tag is matched. */
export function without(tree: readonly string[], unwanted: RegExp): string[] {
  const kept: string[] = [];
  let depth = 0;
  for (const line of tree) {
    const opens = line.startsWith('<') && !line.startsWith('</') && !VOID.has(nameOf(line));
    if (depth > 0) depth += opens ? 1 : line.startsWith('</') ? -1 : 0;
    else if (unwanted.test(line)) depth = opens ? 1 : 0;
    else kept.push(line);
  }
  return kept;
}
