/** A form as a browser without scripts finds it. */
export interface Form {
  readonly action: string;
  /** What is sent if nothing is changed, by field. */
  readonly fields: Readonly<Record<string, string>>;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');

/** The forms of a page that change something. */
export const formsIn = (html: string): readonly Form[] =>
  [...html.matchAll(/<form\b[^>]*>[^]*?<\/form>/g)].flatMap(([form]) => {
    const opening = form.slice(0, form.indexOf('>') + 1);
    if (attribute(opening, 'method')?.toLowerCase() !== 'post') return [];
    const fields = [...form.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? ''] as const];
    });
    return [{ action: attribute(opening, 'action') ?? '', fields: Object.fromEntries(fields) }];
  });

export const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
    const href = attribute(tag, 'href');
    return href?.startsWith('/') === true && !href.startsWith('//') ? [href.split('#')[0] ?? ''] : [];
  });
