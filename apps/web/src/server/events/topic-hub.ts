import { listen, type TopicListener } from "@orderloom/store/database/listen";

export type TopicSubscriber = {
  readonly onTopics: (topics: readonly string[]) => void;
  readonly onListening: (listening: boolean) => void;
};

/** The one ear of this process: as many streams as there are browsers share its connection. */
export type TopicHub = { subscribe(subscriber: TopicSubscriber): () => void };

/** Hears topics while anybody subscribes; the first opens the connection, the last closes it. */
export function createTopicHub(url: string): TopicHub {
  const subscribers = new Set<TopicSubscriber>();
  let listener: TopicListener | null = null;
  let listening = false;
  const start = () =>
    listen({
      url,
      application: "orderloom-web listen",
      onTopics: (topics) => {
        for (const subscriber of subscribers) subscriber.onTopics(topics);
      },
      onListening: (now) => {
        listening = now;
        for (const subscriber of subscribers) subscriber.onListening(now);
      },
    });
  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      listener ??= start();
      subscriber.onListening(listening);
      return () => {
        subscribers.delete(subscriber);
        if (subscribers.size > 0) return;
        void listener?.close();
        listener = null;
      };
    },
  };
}
