import type { Mail } from './store.ts';

/** The personal link that a mail carries. */
export const linkIn = ({ text }: Mail): string | undefined => /https?:\/\/\S+\/i\/\S+/.exec(text)?.[0];
