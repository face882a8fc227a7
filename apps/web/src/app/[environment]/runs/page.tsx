import { RunsScreen } from "../../../features/runs/runs-screen.tsx";
import { RunsState } from "../../../features/runs/runs-state.ts";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("runs.title");

export default async function RunsPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "run.read");
  const state = RunsState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.runs.list.queryOptions(state)),
        client.prefetchQuery(trpc.runs.flows.queryOptions()),
      ]}
    >
      <RunsScreen />
    </Prefetch>
  );
}
