import { html } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';

export const markup = async (element: JSX.Element): Promise<string> => `${await html`${element}`}`;
