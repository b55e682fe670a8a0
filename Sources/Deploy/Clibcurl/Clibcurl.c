#include "Clibcurl.h"
#include <dlfcn.h>

#define FUNCTIONS(X)                                                                                                   \
  X(global_init)                                                                                                       \
  X(easy_init)                                                                                                         \
  X(easy_cleanup)                                                                                                      \
  X(easy_strerror)                                                                                                     \
  X(easy_setopt)                                                                                                       \
  X(easy_getinfo)                                                                                                      \
  X(slist_append)                                                                                                      \
  X(slist_free_all)                                                                                                    \
  X(multi_init)                                                                                                        \
  X(multi_setopt)                                                                                                      \
  X(multi_add_handle)                                                                                                  \
  X(multi_remove_handle)                                                                                               \
  X(multi_perform)                                                                                                     \
  X(multi_poll)                                                                                                        \
  X(multi_wakeup)                                                                                                      \
  X(multi_info_read)                                                                                                   \
  X(multi_cleanup)

// The header checks the types of variadic calls with macros of these names.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static struct {
#define X(name) __typeof__(curl_##name) *name;
  FUNCTIONS(X)
#undef X
} curl;

const char *clibcurl_load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  // Where git is installed, this flavour is there.
  if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) return "libcurl.so.4 is not installed (Debian: apt install libcurl4)";
#define X(name)                                                                                                        \
  *(void **)&curl.name = dlsym(library, "curl_" #name);                                                                \
  if (!curl.name) return "libcurl has no curl_" #name ": version 7.68 or newer is needed";
  FUNCTIONS(X)
#undef X
  return curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? NULL : "libcurl could not be initialized";
}

CURL *clibcurl_easy_init(void) { return curl.easy_init(); }
void clibcurl_easy_cleanup(CURL *handle) { curl.easy_cleanup(handle); }
const char *clibcurl_strerror(CURLcode code) { return curl.easy_strerror(code); }

CURLcode clibcurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl.easy_setopt(handle, option, value);
}
CURLcode clibcurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl.easy_setopt(handle, option, value);
}
CURLcode clibcurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl.easy_setopt(handle, option, value);
}
CURLcode clibcurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl.easy_setopt(handle, option, value);
}
CURLcode clibcurl_set_data_callback(CURL *handle, CURLoption option, clibcurl_data_callback value) {
  return curl.easy_setopt(handle, option, value);
}
CURLcode clibcurl_set_seek_callback(CURL *handle, clibcurl_seek_callback value) {
  return curl.easy_setopt(handle, CURLOPT_SEEKFUNCTION, value);
}
long clibcurl_get_long(CURL *handle, CURLINFO info) {
  long value = 0;
  curl.easy_getinfo(handle, info, &value);
  return value;
}

struct curl_slist *clibcurl_list_append(struct curl_slist *list, const char *text) {
  return curl.slist_append(list, text);
}
void clibcurl_list_free(struct curl_slist *list) { curl.slist_free_all(list); }

CURLM *clibcurl_multi_init(void) { return curl.multi_init(); }
CURLMcode clibcurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl.multi_setopt(multi, option, value);
}
CURLMcode clibcurl_multi_add(CURLM *multi, CURL *handle) { return curl.multi_add_handle(multi, handle); }
CURLMcode clibcurl_multi_remove(CURLM *multi, CURL *handle) { return curl.multi_remove_handle(multi, handle); }
CURLMcode clibcurl_multi_perform(CURLM *multi) {
  int running = 0;
  return curl.multi_perform(multi, &running);
}
CURLMcode clibcurl_multi_poll(CURLM *multi, int milliseconds) {
  return curl.multi_poll(multi, NULL, 0, milliseconds, NULL);
}
CURLMcode clibcurl_multi_wakeup(CURLM *multi) { return curl.multi_wakeup(multi); }
CURL *clibcurl_multi_finished(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl.multi_info_read(multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    *result = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}
CURLMcode clibcurl_multi_cleanup(CURLM *multi) { return curl.multi_cleanup(multi); }
