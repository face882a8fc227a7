import { FlowsScreen } from "../../../features/flows/flows-screen.tsx";
import { FlowsState } from "../../../features/flows/flows-state.ts";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("shell.flows");

export default async function FlowsPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "flow.read");
  const state = FlowsState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.flows.list.queryOptions(state))]}
    >
      <FlowsScreen />
    </Prefetch>
  );
}
