package io.shelftalker.core.schedule;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Date;
import java.util.Properties;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * When which jobs are woken, kept in the database and shared by all replicas: each waking reaches one of them.
 *
 * <p>A job is a bean of its class. It is only woken: whether there is something to do, a row of its own decides.
 */
@Singleton
public final class Timetable implements Activity {
    private final BeanContext beans;
    private final DataSource connections;
    private @Nullable Scheduler scheduler;

    Timetable(BeanContext beans, DataSource connections) {
        this.beans = beans;
        this.connections = connections;
    }

    @Override
    public synchronized void start() {
        try {
            scheduler().start();
        } catch (SchedulerException failure) {
            throw new IllegalStateException("The timetable cannot be started", failure);
        }
    }

    @Override
    public synchronized void stop() {
        try {
            if (scheduler != null) {
                scheduler.shutdown(true);
                scheduler = null;
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("The timetable cannot be stopped", failure);
        }
    }

    /**
     * Wakes a job from now on at the times of a cron expression, in place of the times it had.
     *
     * @param name what is woken; the job finds it as its trigger's name
     */
    public synchronized void put(Class<? extends Job> job, String name, Cron cron, ZoneId zone) {
        try {
            JobKey key = JobKey.jobKey(job.getName());
            JobDetail detail =
                    JobBuilder.newJob(job).withIdentity(key).storeDurably().build();
            scheduler().addJob(detail, true, true);
            Trigger trigger = TriggerBuilder.newTrigger()
                    .withIdentity(trigger(job, name))
                    .forJob(key)
                    .withSchedule(CronScheduleBuilder.cronSchedule(cron.expression())
                            .inTimeZone(TimeZone.getTimeZone(zone))
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
            Date replaced = scheduler().rescheduleJob(trigger.getKey(), trigger);
            if (replaced == null) {
                scheduler().scheduleJob(trigger);
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("'" + name + "' cannot be put on the timetable", failure);
        }
    }

    /** Wakes a job no more for this name. */
    public synchronized void remove(Class<? extends Job> job, String name) {
        try {
            scheduler().unscheduleJob(trigger(job, name));
        } catch (SchedulerException failure) {
            throw new IllegalStateException("'" + name + "' cannot be taken off the timetable", failure);
        }
    }

    private static TriggerKey trigger(Class<? extends Job> job, String name) {
        return TriggerKey.triggerKey(name, job.getName());
    }

    private Scheduler scheduler() throws SchedulerException {
        if (scheduler == null) {
            scheduler = create();
        }
        return scheduler;
    }

    private Scheduler create() throws SchedulerException {
        // Equal instance names in one process would be one scheduler, so each has a name of its own.
        String source = "shelftalker-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(source, new PooledConnections(connections));
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "shelftalker");
        properties.setProperty("org.quartz.scheduler.instanceId", source);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", "4");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "10000");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "20000");
        properties.setProperty("org.quartz.jobStore.dataSource", source);
        Scheduler created = new StdSchedulerFactory(properties).getScheduler();
        created.setJobFactory(
                (bundle, owner) -> beans.getBean(bundle.getJobDetail().getJobClass()));
        return created;
    }
}
