import { CalendarsScreen } from "../../../../features/calendars/calendars-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("calendars.title");

export default async function CalendarsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "calendar.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.calendars.list.queryOptions())]}
    >
      <CalendarsScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
