import { Environment } from "@orderloom/schema/ids";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { RAIL_COOKIE } from "../../preferences/cookies.ts";
import { PATH_HEADER } from "../../proxy.ts";
import { currentPerson } from "../../server/auth/current-person.ts";
import { safeNext } from "../../server/auth/safe-next.ts";
import { Shell } from "../../shell/shell.tsx";
import type { EnvironmentProps } from "./environment-props.ts";

export default async function EnvironmentLayout({ params, children }: EnvironmentProps & { children: ReactNode }) {
  const environment = Environment.safeParse((await params).environment);
  if (!environment.success) notFound();
  const person = await currentPerson();
  if (!person) {
    const here = safeNext((await headers()).get(PATH_HEADER));
    redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  }
  const { personId, name, email, roles, preferences } = person;
  const reader = { personId, name, email, roles, ...preferences, environment: environment.data };
  const railNarrow = (await cookies()).get(RAIL_COOKIE)?.value === "narrow";
  return (
    <Shell key={environment.data} reader={reader} railNarrow={railNarrow}>
      {children}
    </Shell>
  );
}
