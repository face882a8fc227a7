import { PeopleScreen } from "../../../../features/people/people-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("people.title");

export default async function PeoplePage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "person.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.people.list.queryOptions({}))]}
    >
      <PeopleScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
