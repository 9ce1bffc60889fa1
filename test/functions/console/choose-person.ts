/** Goes to the sign-in service as a browser would, chooses somebody there, and returns where it sends them back to. */
export async function choosePerson(address: string, person: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  const service = next.origin;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    form = undefined;
    const location = response.headers.get('Location');
    if (location !== null) next = new URL(location, next);
    else if (next.pathname.startsWith('/choose/')) form = new URLSearchParams({ person });
    else throw new Error(`The sign-in service said ${response.status} at ${next.href}.`);
    if (next.origin !== service) return next;
  }
  throw new Error('The sign-in service never sent anybody back.');
}
