import type { Surroundings } from '../../web/pages/console/frame.tsx';
import type { ConsoleDesk } from './desk.ts';
import type { ConsoleContext } from './context.ts';
import { navigationOf } from './navigation.ts';

export const surroundingsOf = ({ assets }: ConsoleDesk, c: ConsoleContext): Surroundings => ({
  assets: assets.paths,
  user: c.var.staff?.name,
  navigation: navigationOf(c.var.staff, c.req.path),
});
