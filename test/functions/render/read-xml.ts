export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
  /** All text inside. */
  readonly text: string;
  /** Every element of a name inside, in document order. */
  all(name: string): readonly XmlNode[];
}

export const attributesOf = ({ attributes }: XmlNode): Readonly<Record<string, string>> => attributes;

const TOKEN = /<\?[^]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** A strict reader of the little XML that is written here: throws where a document is not well-formed. */
export function readXml(xml: string): XmlNode {
  const root = node('', {});
  const open = [root];
  let at = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, close, name, attributes, selfClosing, text] = match;
    if (match.index !== at) throw new Error(`Not XML at ${at}.`);
    at += whole.length;
    const parent = open.at(-1)!;
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text) || (open.length === 1 && text.trim() !== '')) {
        throw new Error(`Text that cannot stand here: ${text}`);
      }
      parent.children.push(plain(text));
    } else if (close !== undefined) {
      if (open.pop()!.name !== close) throw new Error(`${close} closes what it did not open.`);
    } else if (name !== undefined) {
      const child = node(
        name,
        Object.fromEntries(
          [...attributes!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value!)]),
        ),
      );
      parent.children.push(child);
      if (selfClosing === '') open.push(child);
    }
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`The document ends at ${at}, or too early.`);
  return root;
}

function node(name: string, attributes: Record<string, string>) {
  const children: (XmlNode | string)[] = [];
  return {
    name,
    attributes,
    children,
    get text(): string {
      return children.map((child) => (typeof child === 'string' ? child : child.text)).join('');
    },
    all(wanted: string): readonly XmlNode[] {
      return children.flatMap((child) =>
        typeof child === 'string' ? [] : [...(child.name === wanted ? [child] : []), ...child.all(wanted)],
      );
    },
  };
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
