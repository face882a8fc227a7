import { SchedulesScreen } from "../../../../features/schedules/schedules-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("schedules.title");

export default async function SchedulesPage({ params }: EnvironmentProps) {
  const environment = await pageEnvironment({ params }, "flow.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.schedules.list.queryOptions())]}
    >
      <SchedulesScreen />
    </Prefetch>
  );
}
