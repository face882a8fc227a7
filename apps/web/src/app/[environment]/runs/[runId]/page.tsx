import { Id } from "@orderloom/schema/ids";
import { notFound } from "next/navigation";
import { RunScreen } from "../../../../features/runs/run-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = { readonly params: Promise<{ readonly environment: string; readonly runId: string }> };

export const generateMetadata = pageTitle("runs.title");

export default async function RunPage({ params }: Props) {
  const environment = await pageEnvironment({ params }, "run.read");
  const runId = Id.safeParse((await params).runId);
  if (!runId.success) notFound();
  const input = { runId: runId.data };
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.runs.get.queryOptions(input)),
        client.prefetchQuery(trpc.runs.graph.queryOptions(input)),
      ]}
    >
      <RunScreen runId={runId.data} />
    </Prefetch>
  );
}
