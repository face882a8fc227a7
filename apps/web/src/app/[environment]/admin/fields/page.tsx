import { FieldsScreen } from "../../../../features/fields/fields-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("customFields.title");

export default async function FieldsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "field.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.fields.list.queryOptions())]}
    >
      <FieldsScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
