import { env } from "../../env.ts";
import { createTopicHub, type TopicHub } from "./topic-hub.ts";

const keeper = globalThis as typeof globalThis & { orderloomTopics?: TopicHub };

/** The process's hub; kept across reloads of the code in development. */
export function topicHub(): TopicHub {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = env();
  keeper.orderloomTopics ??= createTopicHub(DATABASE_DIRECT_URL ?? DATABASE_URL);
  return keeper.orderloomTopics;
}
