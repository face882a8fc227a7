import { ConnectionsScreen } from "../../../features/connections/connections-screen.tsx";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

export const generateMetadata = pageTitle("connections.title");

export default async function ConnectionsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "connection.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.connections.list.queryOptions())]}
    >
      <ConnectionsScreen />
    </Prefetch>
  );
}
