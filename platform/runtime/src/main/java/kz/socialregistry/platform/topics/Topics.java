package kz.socialregistry.platform.topics;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.socialregistry.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the topics of the registry and checks the ones it finds. Retention is for ever, because a reader may be rebuilt
 * from the first event on; the number of partitions is fixed, because changing it breaks the order of an aggregate.
 */
@ApplicationScoped
public class Topics {

    private static final Map<String, String> SETTINGS = Map.of(
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "cleanup.policy", "delete");

    private final String bootstrapServers;
    private final String service;
    private final short replicationFactor;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "registry.kafka.replication-factor") short replicationFactor) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.replicationFactor = replicationFactor;
    }

    /** The topics that this service publishes. */
    public Set<Topic> published() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.publisher().equals(service))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes the topics that are missing and checks all of them.
     *
     * @return the id of each, which tells a topic from one of the same name that was made anew
     * @throws WrongTopicException if one has other partitions, or forgets
     * @throws ExecutionException if the broker does not answer
     */
    public Map<Topic, String> ensure(Collection<Topic> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                service + "-topics",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000))) {
            create(admin, topics);
            return verify(admin, topics);
        }
    }

    private void create(Admin admin, Collection<Topic> topics) throws ExecutionException, InterruptedException {
        List<NewTopic> wanted = topics.stream()
                .map(topic -> new NewTopic(
                                topic.topicName(),
                                Optional.of(Topic.PARTITIONS),
                                replicationFactor < 1 ? Optional.empty() : Optional.of(replicationFactor))
                        .configs(SETTINGS))
                .toList();
        for (var created : admin.createTopics(wanted).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static Map<Topic, String> verify(Admin admin, Collection<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<String, Topic> byName = topics.stream().collect(toMap(Topic::topicName, topic -> topic));
        List<ConfigResource> resources = byName.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get();
        configs.forEach((resource, config) -> verifySettings(resource.name(), config));
        Map<String, TopicDescription> descriptions =
                admin.describeTopics(byName.keySet()).allTopicNames().get();
        descriptions.values().forEach(Topics::verifyPartitions);
        return descriptions.values().stream()
                .collect(toMap(d -> byName.get(d.name()), d -> d.topicId().toString()));
    }

    private static void verifySettings(String name, Config config) {
        SETTINGS.forEach((key, wanted) -> {
            String found = config.get(key).value();
            if (!wanted.equals(found)) {
                throw new WrongTopicException(
                        "topic %s has %s=%s, but must have %s".formatted(name, key, found, wanted));
            }
        });
    }

    private static void verifyPartitions(TopicDescription description) {
        if (description.partitions().size() != Topic.PARTITIONS) {
            throw new WrongTopicException("topic %s has %d partitions, but must have %d"
                    .formatted(description.name(), description.partitions().size(), Topic.PARTITIONS));
        }
    }
}
