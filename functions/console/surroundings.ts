import type { Surroundings } from '../../web/pages/console/frame.tsx';
import type { ConsoleDesk } from './desk.ts';
import type { ConsoleContext } from './context.ts';
import { navigationOf } from './navigation.ts';
import { sessionCookie } from './session-cookie.ts';

export function surroundingsOf({ assets, formKeyOf }: ConsoleDesk, c: ConsoleContext): Surroundings {
  const secret = sessionCookie.read(c);
  return {
    assets: assets.paths,
    user: c.var.staff?.name,
    formKey: secret === undefined ? undefined : formKeyOf(secret),
    navigation: navigationOf(c.var.staff, c.req.path),
  };
}
