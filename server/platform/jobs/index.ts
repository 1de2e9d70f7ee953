export { type JobDefinition, type Jobs, type SendJob, startJobs } from './jobs.ts'
