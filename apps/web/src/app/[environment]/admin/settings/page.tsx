import { SettingsScreen } from "../../../../features/settings/settings-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("settings.title");

export default async function SettingsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "settings.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.settings.get.queryOptions())]}
    >
      <SettingsScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
