export { type JobDefinition, type SendJob, startJobs } from './jobs.ts'
