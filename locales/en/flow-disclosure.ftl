### Names of the kinds and of the fields, shared by all kinds.

kind-disclosure = request for information
kind-perform-proactive = demand to publish what should be public
kind-own-record = look up own records

field-kind = Kind of request
field-request-body-id = Office
field-request-description = What you ask
field-request-form = How you get it
field-request-title = Title of the document
field-request-document-number = Number of the document
field-request-period = Time
field-request-purpose = Purpose
field-request-form-medium = Form
field-request-form-channel = Way
field-request-assistance = Help needed
field-applicant-name = Name
field-applicant-contact = Contact
field-applicant-address = Address
field-applicant-identity = Identity
field-own-scope = Kind of record
