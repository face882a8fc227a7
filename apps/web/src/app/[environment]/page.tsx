import { Environment } from "@orderloom/schema/ids";
import { notFound, redirect } from "next/navigation";
import { startPath } from "../../server/start-path.ts";
import type { EnvironmentProps } from "./environment-props.ts";

export default async function EnvironmentStartPage({ params }: EnvironmentProps) {
  const environment = Environment.safeParse((await params).environment);
  if (!environment.success) notFound();
  redirect(await startPath(environment.data));
}
