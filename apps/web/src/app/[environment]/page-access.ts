import { Environment } from "@orderloom/schema/ids";
import { isAllowed, type Permission } from "@orderloom/schema/permission";
import { forbidden, notFound, redirect } from "next/navigation";
import { currentPerson } from "../../server/auth/current-person.ts";
import type { EnvironmentProps } from "./environment-props.ts";

/**
 * The environment of a page that needs a right: 404 where there is no such environment, 403 for somebody without the
 * right. The procedures behind the page ask again; this only spares people a page full of refusals.
 */
export async function pageEnvironment({ params }: EnvironmentProps, permission: Permission): Promise<Environment> {
  const environment = Environment.safeParse((await params).environment);
  if (!environment.success) notFound();
  const person = await currentPerson();
  if (!person) redirect("/sign-in");
  if (!isAllowed(person.roles, permission)) forbidden();
  return environment.data;
}
