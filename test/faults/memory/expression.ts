import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/** An expression of DynamoDB with what its `#names` and `:values` stand for. */
export interface Words {
  readonly names?: Record<string, string> | undefined;
  readonly values?: Record<string, AttributeValue> | undefined;
}

type Operand = AttributeValue | undefined;

/** Whether an item, or the want of one, meets a condition. Only what the adapters write is understood. */
export function holds(expression: string, item: Item | undefined, words: Words): boolean {
  const tokens = tokensOf(expression);
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`Not understood at ${String(token)}: ${expression}`);
    at += 1;
    return token;
  };
  const operand = (): Operand => {
    const token = take();
    return token.startsWith(':') ? valueOf(token, words) : attribute(item, pathOf(token, words));
  };
  const inBrackets = <T>(read: () => T): T => {
    take('(');
    const value = read();
    take(')');
    return value;
  };
  const one = (): boolean => {
    if (tokens[at] === '(') return inBrackets(either);
    if (tokens[at] === 'attribute_exists') return (take(), inBrackets(operand) !== undefined);
    if (tokens[at] === 'attribute_not_exists') return (take(), inBrackets(operand) === undefined);
    if (tokens[at] === 'begins_with') {
      take();
      return inBrackets(() => {
        const text = operand();
        take(',');
        return textOf(text).startsWith(textOf(operand()));
      });
    }
    const left = operand();
    if (tokens[at] !== 'BETWEEN') return compared(left, take(), operand());
    take();
    const notBelow = compared(left, '>=', operand());
    take('AND');
    return compared(left, '<=', operand()) && notBelow;
  };
  const both = (): boolean => {
    let all = one();
    while (tokens[at] === 'AND') {
      take();
      const next = one();
      all &&= next;
    }
    return all;
  };
  const either = (): boolean => {
    let any = both();
    while (tokens[at] === 'OR') {
      take();
      const next = both();
      any ||= next;
    }
    return any;
  };
  const held = either();
  if (at !== tokens.length) throw new Error(`Not understood: ${expression}`);
  return held;
}

/** What an update leaves of an item: `SET a = :a, b = :b REMOVE c ADD d :one`. */
export function updated(expression: string, item: Item, words: Words): Item {
  const after = { ...item };
  const tokens = tokensOf(expression);
  let clause = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    if (['SET', 'REMOVE', 'ADD'].includes(token)) clause = token;
    else if (token !== ',') {
      const [name = ''] = pathOf(token, words);
      if (clause === 'REMOVE') delete after[name];
      else {
        at += clause === 'SET' ? 2 : 1;
        const value = valueOf(tokens[at] ?? '', words);
        after[name] = clause === 'SET' ? value : { N: String(Number(after[name]?.N ?? 0) + Number(value.N)) };
      }
    }
  }
  return after;
}

const tokensOf = (expression: string): readonly string[] => expression.match(/[#:\w.]+|[<>]=?|[(),=]/g) ?? [];

const pathOf = (token: string, { names = {} }: Words): readonly string[] =>
  token.split('.').map((part) => (part.startsWith('#') ? (names[part] ?? part) : part));

function valueOf(token: string, { values = {} }: Words): AttributeValue {
  const value = values[token];
  if (value === undefined) throw new Error(`Nothing is said of ${token}.`);
  return value;
}

function attribute(item: Item | undefined, [first = '', ...rest]: readonly string[]): Operand {
  let found: Operand = item?.[first];
  for (const part of rest) found = found?.M?.[part];
  return found;
}

const textOf = (value: Operand): string => value?.S ?? '';

function compared(left: Operand, operator: string, right: Operand): boolean {
  if (left === undefined || right === undefined) return false;
  if (operator === '=') return isDeepStrictEqual(left, right);
  const order = orderOf(left, right);
  return (
    order !== undefined &&
    { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] === true
  );
}

/** Undefined where the two are of different kinds: then neither is less. */
function orderOf(left: AttributeValue, right: AttributeValue): number | undefined {
  if (left.N !== undefined && right.N !== undefined) return Number(left.N) - Number(right.N);
  if (left.S !== undefined && right.S !== undefined) return inBytes(left.S, right.S);
  return undefined;
}

/** The order of sort keys: that of their bytes in UTF-8. */
export const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
