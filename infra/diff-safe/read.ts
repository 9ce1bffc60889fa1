import { readFileSync } from 'node:fs';
import { ENVIRONMENTS } from '../environments.ts';
import { stacksWithoutCode } from '../stacks/without-code.ts';
import { type StandingStack, standingIn, type Template } from './stateful.ts';

export type Stacks = Readonly<Record<string, StandingStack>>;

/** The stacks of every environment, as this code would deploy them. */
export function synthesised(): Stacks {
  const found: Record<string, StandingStack> = {};
  for (const environment of ENVIRONMENTS) {
    const { app, data, service } = stacksWithoutCode(environment);
    const assembly = app.synth();
    for (const { artifactId, stackName } of [data, service]) {
      found[stackName] = standingIn(assembly.getStackArtifact(artifactId).template as Template);
    }
  }
  return found;
}

export const readJson = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** `STACK=FILE`: what is deployed, as `aws cloudformation get-template` prints it, or the template alone. */
export function deployed(argument: string): Stacks {
  const at = argument.indexOf('=');
  if (at < 1) throw new Error(`--against takes STACK=FILE, and not "${argument}".`);
  const read = readJson(argument.slice(at + 1)) as { TemplateBody?: string | Template } & Template;
  const body = read.TemplateBody ?? read;
  const template = typeof body === 'string' ? (JSON.parse(body) as Template) : body;
  return { [argument.slice(0, at)]: standingIn(template) };
}
