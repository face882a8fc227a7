import { MailsScreen } from "../../../../features/mails/mails-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("mails.title");

export default async function MailsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "settings.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.mails.failed.queryOptions({ after: null }))]}
    >
      <MailsScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
