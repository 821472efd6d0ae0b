/** recipients-service: the only holder of personal data; owns recipients and their enrolments. */
package kz.socialregistry.recipients;
